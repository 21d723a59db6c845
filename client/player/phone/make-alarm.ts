/** [LIST-9] What calls somebody from their phone: a sound that goes on, and vibration where the phone has it. */
export type AlarmSound = 'on' | 'blocked' | 'none';

export interface Alarm {
  /** Whether it is heard: a browser may want a touch first. */
  sound(): AlarmSound;
  /** After a touch the browser lets it sound. */
  wake(): void;
  stop(): void;
}

const EVERY_MS = 4_000;
const VIBRATION = [400, 150, 400, 150, 800];
/** Hertz and seconds: two rising pairs, that are heard in a loud room and are no ring tone. */
const NOTES = [
  { at: 0, pitch: 783.99 },
  { at: 0.18, pitch: 1046.5 },
  { at: 0.5, pitch: 783.99 },
  { at: 0.68, pitch: 1046.5 },
] as const;
const LASTS_S = 0.34;
const LOUD = 0.5;
const SILENCE = 0.0001;

/** Sounds until it is stopped. `changed` is told when the browser begins or ceases to let it sound. */
export function makeAlarm(changed: () => void): Alarm {
  const audio = makeAudio();
  const ring = () => {
    // A page that nobody has touched yet may not: asking all the same is taken for a fault.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(VIBRATION);
    if (audio?.state === 'running') for (const note of NOTES) strike(audio, note);
  };
  const wake = () => void audio?.resume().then(ring, () => {});
  audio?.addEventListener('statechange', changed);
  addEventListener('pointerdown', wake, { once: true });
  ring();
  const timer = setInterval(ring, EVERY_MS);
  return {
    sound: () => (audio === undefined ? 'none' : audio.state === 'running' ? 'on' : 'blocked'),
    wake,
    stop() {
      clearInterval(timer);
      removeEventListener('pointerdown', wake);
      if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(0);
      audio?.removeEventListener('statechange', changed);
      void audio?.close().catch(() => {});
    },
  };
}

function makeAudio(): AudioContext | undefined {
  try {
    return new AudioContext();
  } catch {
    // No sound on this device: the picture and the vibration are left.
    return undefined;
  }
}

function strike(audio: AudioContext, { at, pitch }: { at: number; pitch: number }): void {
  const start = audio.currentTime + at;
  const source = audio.createOscillator();
  const volume = audio.createGain();
  source.type = 'triangle';
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(SILENCE, start);
  volume.gain.exponentialRampToValueAtTime(LOUD, start + 0.01);
  volume.gain.exponentialRampToValueAtTime(SILENCE, start + LASTS_S);
  source.connect(volume).connect(audio.destination);
  source.start(start);
  source.stop(start + LASTS_S);
}

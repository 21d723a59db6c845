/**
 * [CLOCK-5] The sounds of the clock, made on the spot: nothing to fetch, nothing to lose. Short phrases of bell-like tones that
 * carry over a room and can be told apart: two equal ones, three that rise, four that call back to the tables.
 */
import type { SoundState } from '../../../src/screens/status.ts';
import type { Cue } from './cue-times.ts';

interface Tone {
  /** Seconds from the beginning. */
  readonly at: number;
  /** Hertz. */
  readonly pitch: number;
  /** Seconds until it has faded. */
  readonly fades: number;
}

export const PHRASES: Record<Cue, readonly Tone[]> = {
  minute: [
    { at: 0, pitch: 880, fades: 0.5 },
    { at: 0.45, pitch: 880, fades: 0.9 },
  ],
  level: [
    { at: 0, pitch: 523.25, fades: 0.5 },
    { at: 0.28, pitch: 659.25, fades: 0.5 },
    { at: 0.56, pitch: 783.99, fades: 1.6 },
  ],
  'break-end': [
    { at: 0, pitch: 783.99, fades: 0.5 },
    { at: 0.35, pitch: 1046.5, fades: 0.7 },
    { at: 0.9, pitch: 783.99, fades: 0.5 },
    { at: 1.25, pitch: 1046.5, fades: 1.8 },
  ],
};

/** A bell is its tone and a quieter one above, which fades sooner. */
const PARTIALS = [
  { times: 1, loud: 0.5, lasts: 1 },
  { times: 2.76, loud: 0.16, lasts: 0.45 },
];
const ATTACK_S = 0.008;
const SILENCE = 0.0001;

export interface Sounds {
  play(cue: Cue): void;
  state(): SoundState;
  close(): void;
}

/** `changed` is told when the browser begins or ceases to let it sound. */
export function makeSounds(changed: () => void): Sounds {
  const audio = new AudioContext();
  const wake = () => void audio.resume().catch(() => {});
  audio.addEventListener('statechange', changed);
  // A browser that wants somebody to have touched the screen takes any key of a remote for that.
  for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, wake);
  wake();
  return {
    state: () => (audio.state === 'running' ? 'on' : 'blocked'),
    play(cue) {
      if (audio.state !== 'running') return;
      for (const tone of PHRASES[cue]) strike(audio, tone);
    },
    close() {
      for (const touch of ['pointerdown', 'keydown']) removeEventListener(touch, wake);
      audio.removeEventListener('statechange', changed);
      void audio.close().catch(() => {});
    },
  };
}

function strike(audio: AudioContext, { at, pitch, fades }: Tone): void {
  const start = audio.currentTime + at;
  for (const { times, loud, lasts } of PARTIALS) {
    const source = audio.createOscillator();
    const volume = audio.createGain();
    const end = start + fades * lasts;
    source.frequency.value = pitch * times;
    volume.gain.setValueAtTime(SILENCE, start);
    volume.gain.exponentialRampToValueAtTime(loud, start + ATTACK_S);
    volume.gain.exponentialRampToValueAtTime(SILENCE, end);
    source.connect(volume).connect(audio.destination);
    source.start(start);
    source.stop(end);
  }
}

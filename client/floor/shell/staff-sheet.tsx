import { createSignal, type JSX } from 'solid-js';
import { chooseTheme, chosenTheme, type ThemeChoice } from '../../shell/theme-choice.ts';
import { text as common } from '../../text/en.ts';
import { floorText } from '../../text/floor.ts';
import { Button } from '../../ui/button.tsx';
import { SelectList } from '../../ui/select-list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useDesk } from '../desk.tsx';
import { StaffPicker } from './staff-picker.tsx';

const text = floorText.staff;

/** Another of the staff takes the tablet, or it is locked. */
export function StaffSheet(props: { onClose: () => void }): JSX.Element {
  const desk = useDesk();
  const [theme, setTheme] = createSignal<ThemeChoice>(chosenTheme());
  const lock = () => {
    props.onClose();
    void desk.device.lock();
  };
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={text.who}
      subtitle={text.now(desk.user()?.name ?? text.nobody)}
      footer={
        <Button class="flex-1" icon="i-tabler-lock" onClick={lock}>
          {text.lock}
        </Button>
      }
    >
      <div class="grid gap-8">
        <StaffPicker onUnlocked={props.onClose} />
        <SelectList
          legend={common.theme.label}
          inline
          value={theme()}
          onChange={(choice) => {
            chooseTheme(choice);
            setTheme(choice);
          }}
          options={(['dark', 'light', 'auto'] as const).map((value) => ({ value, label: common.theme[value] }))}
        />
      </div>
    </Sheet>
  );
}

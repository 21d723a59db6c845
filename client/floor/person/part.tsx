import { createUniqueId, type JSX } from 'solid-js';

/** One of the things that a player is in, with what can be done there. */
export function Part(props: { title: string; note?: string | undefined; children: JSX.Element }): JSX.Element {
  const headId = `part-${createUniqueId()}`;
  return (
    <section aria-labelledby={headId} class="grid gap-2">
      <h3 id={headId} class="flex items-baseline gap-2">
        <span class="font-650">{props.title}</span>
        <span class="text-sm font-400 text-quiet">{props.note}</span>
      </h3>
      <div class="grid grid-cols-2 gap-2 [&>button]:(whitespace-normal! px-2! leading-tight text-balance)">
        {props.children}
      </div>
    </section>
  );
}

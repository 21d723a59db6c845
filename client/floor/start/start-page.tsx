import type { JSX } from 'solid-js';

/** A page before the work begins: one thing to do, in the middle. */
export function StartPage(props: { title: string; children: JSX.Element }): JSX.Element {
  return (
    <main class="mx-auto grid min-h-full w-full max-w-[30rem] content-center gap-6 px-5 py-10">
      <header class="grid justify-items-center gap-4 text-center">
        <img src="/icons/mark.svg" alt="" width="56" height="56" />
        <h1 class="text-xl font-650 tracking-tight text-balance">{props.title}</h1>
      </header>
      {props.children}
    </main>
  );
}

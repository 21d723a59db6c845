import type { JSX } from 'solid-js';

/** One quiet column in the middle: the guest page and the pages that say what is not there. */
export function Page(props: { title: string; children: JSX.Element }): JSX.Element {
  return (
    <main class="mx-auto min-h-full max-w-[34rem] flex flex-col justify-center gap-6 px-5 py-10">
      <img src="/icons/mark.svg" alt="" width="56" height="56" />
      <h1 class="text-xl font-650 tracking-tight">{props.title}</h1>
      {props.children}
    </main>
  );
}

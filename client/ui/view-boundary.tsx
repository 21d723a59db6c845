import { ErrorBoundary, type JSX, Show } from 'solid-js';
import { text } from '../text/en.ts';
import { Button } from './button.tsx';

export interface FailureProps {
  /** The part of the page that failed, by the name its users know: "Waitlists". */
  view: string;
  error: unknown;
  onTryAgain?: () => void;
}

/** What a failed part of the page shows: what happened, what is safe, what to do. */
export function Failure(props: FailureProps): JSX.Element {
  const details = () =>
    props.error instanceof Error ? `${props.error.name}: ${props.error.message}` : String(props.error);
  return (
    <section role="alert" class="panel m-4 grid max-w-[40rem] gap-3 border-conflict p-5">
      <h2 class="flex items-center gap-2 text-lg font-650">
        <span class="i-tabler-alert-triangle text-conflict-ink" aria-hidden="true" />
        {text.failure.title(props.view)}
      </h2>
      <p>{text.failure.safe}</p>
      <p class="text-quiet">{text.failure.todo}</p>
      <div class="mt-1 flex flex-wrap gap-2">
        <Show when={props.onTryAgain}>
          <Button kind="primary" onClick={() => props.onTryAgain?.()}>
            {text.act.tryAgain}
          </Button>
        </Show>
        <Button onClick={() => location.reload()}>{text.act.reload}</Button>
      </div>
      <details class="text-sm text-quiet">
        <summary class="target flex cursor-pointer items-center gap-1.5 rounded focusable">
          <span class="i-tabler-chevron-right rtl:-scale-x-100 [[open]>summary>&]:rotate-90" aria-hidden="true" />
          {text.failure.details}
        </summary>
        <pre class="overflow-auto whitespace-pre-wrap font-mono">{details()}</pre>
      </details>
    </section>
  );
}

/** Keeps a crash inside one view: the rest of the page goes on. */
export function ViewBoundary(props: { view: string; children: JSX.Element }): JSX.Element {
  return (
    <ErrorBoundary
      fallback={(error, reset) => {
        console.error(`${props.view} failed`, error);
        return <Failure view={props.view} error={error} onTryAgain={reset} />;
      }}
    >
      {props.children}
    </ErrorBoundary>
  );
}

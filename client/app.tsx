import { Router } from '@solidjs/router';
import { FileRoutes } from '@solidjs/start/router';
import { type JSX, Suspense } from 'solid-js';
import { text } from './text/en.ts';
import { ViewBoundary } from './ui/view-boundary.tsx';

/** The router around the file routes. A view that throws is caught here at the latest, so that no page is ever blank. */
export default function App(): JSX.Element {
  return (
    <Router
      root={(props) => (
        <ViewBoundary view={text.app.name}>
          <Suspense>{props.children}</Suspense>
        </ViewBoundary>
      )}
    >
      <FileRoutes />
    </Router>
  );
}

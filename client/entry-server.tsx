import { createHandler, StartServer } from '@solidjs/start/server';
import { THEME_SCRIPT } from './shell/theme-choice.ts';
import { text } from './text/en.ts';
import { firstPaintCss } from './theme/tokens.ts';

// Renders the empty shell only: once per build (scripts/build.mjs makes each surface's index.html of it), and per request in development.
export default createHandler(() => (
  <StartServer
    document={({ assets, children, scripts }) => (
      <html lang="en" dir="ltr" data-theme="auto">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="color-scheme" content="dark light" />
          <title>{text.app.name}</title>
          <meta name="description" content={text.app.description} />
          <style innerHTML={firstPaintCss()} />
          <script innerHTML={THEME_SCRIPT} />
          <link rel="icon" href="/icons/mark.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/icons/icon-192.png" />
          {assets}
        </head>
        <body>
          <div id="app">{children}</div>
          <noscript>{text.app.needsScript}</noscript>
          {scripts}
        </body>
      </html>
    )}
  />
));

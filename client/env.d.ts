/// <reference types="@solidjs/start/env" />

declare module 'virtual:uno.css';

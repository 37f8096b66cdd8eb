import htmx from 'htmx.org';
import './app.css';
import { startAutosave } from './islands/autosave';
import { startClocks } from './islands/clocks';
import { startDialogs } from './islands/dialogs';
import { startFacts } from './islands/facts';
import { startFilters } from './islands/filters';
import { startKept } from './islands/kept';
import { startKeyboard } from './islands/keyboard';
import { startLive } from './islands/live';
import { startSession } from './islands/session';
import { startTheme } from './islands/theme';

// htmx reads its settings from the meta tag; nothing here evaluates text as code.
(window as unknown as { htmx: typeof htmx }).htmx = htmx;

startTheme();
startDialogs();
startClocks();
startKeyboard();
startFilters();
startSession();
startAutosave();
startKept();
startFacts();
startLive();
document.querySelector<HTMLElement>('[data-focus]')?.focus();

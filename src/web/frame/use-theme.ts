import { useSyncExternalStore } from 'react';
import { themeNow, watchTheme } from './theme.ts';
import type { Theme } from './theme.ts';

/** The theme on show; follows the toggle and the system. For what CSS cannot colour, as a canvas. */
export function useTheme(): Theme {
  return useSyncExternalStore(watchTheme, themeNow);
}

import { useEffect } from 'react';

/** The window's title: the page first, so that tabs and screen readers tell pages apart. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = `${page} · Savotta`;
  }, [page]);
}

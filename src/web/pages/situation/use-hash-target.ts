import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the element that the address names after `#` into sight and focus; the browser does it only on loading. */
export function useHashTarget(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '') return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (target === null) return;
    target.scrollIntoView({ block: 'center' });
    const place = target.querySelector<HTMLElement>('th, button, a') ?? target;
    place.focus({ preventScroll: true });
  }, [hash, key]);
}

import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the element that the address names after `#` into sight and focus; the browser does it only on loading. */
export function useHashTarget(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '') return undefined;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (target === null) return undefined;
    // What takes the focus itself, as the page's content, the browser has focused already.
    if (target.hasAttribute('tabindex')) return undefined;
    target.scrollIntoView({ block: 'center' });
    const place = target.querySelector<HTMLElement>('th, button, a') ?? target;
    // A window that closes on the way here first gives the focus back to where it was opened from.
    const timer = setTimeout(() => place.focus({ preventScroll: true }), 100);
    return () => clearTimeout(timer);
  }, [hash, key]);
}

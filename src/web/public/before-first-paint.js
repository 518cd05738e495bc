// A file of its own and not a module: it must run before the first paint, or a chosen dark page would flash white.
try {
  var theme = localStorage.getItem('savotta.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // storage may be forbidden; the system's colours then hold
}

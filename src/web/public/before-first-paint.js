// A file of its own and not a module: it must run before the first paint, or a chosen dark page would flash white.
try {
  var theme = localStorage.getItem('savotta.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // storage may be forbidden; the system's colours then hold
}

// What the page asks first is asked while its script is still on the way; client.ts takes the answer when it comes to ask.
(function () {
  var region = /^\/alueet\/([^/]+)\/./.exec(location.pathname);
  var address = region
    ? '/api/situation/get-region?region=' + region[1]
    : location.pathname === '/'
      ? '/api/situation/list-regions'
      : undefined;
  if (address === undefined) return;
  var answer = fetch(address, { headers: { accept: 'application/json' } });
  // A failure is the asker's to see, when it asks itself.
  answer.catch(function () {});
  window.savottaEarly = { address: address, answer: answer };
})();

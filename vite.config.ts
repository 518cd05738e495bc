import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { engineVersion } from './src/server/engine-version.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: folder('./src/web'),
  plugins: [react()],
  // An evaluation made in the browser says which files computed it, as the server's does.
  define: { __ENGINE_VERSION__: JSON.stringify(engineVersion(folder('./'))) },
  build: {
    outDir: folder('./dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts as files: the page's content security policy lets no data: address through.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first script's true limit is on the wire and tested: 300 kB gzip.
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: 'es' },
});

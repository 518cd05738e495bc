import { enableCompileCache, flushCompileCache } from 'node:module';
import { compileCacheFolder } from './places.ts';

// What is compiled is kept for the next start, which it halves; it must be switched on before the rest is loaded.
enableCompileCache(compileCacheFolder);
await import('./run.ts');
// Written now and not at the end, so that ending takes no longer than closing.
flushCompileCache();

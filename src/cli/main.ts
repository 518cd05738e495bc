import { enableCompileCache } from 'node:module';
import { compileCacheFolder } from '#server/places.ts';

// What is compiled is kept for the next command, which it halves; it must be switched on before the rest is loaded.
enableCompileCache(compileCacheFolder);
await import('./run.ts');

/** `npm run types`: the strictest reading of all code, and of `core/` without DOM and browser. */
import { runNode, TSC, WXT } from './steps.ts';

await runNode([WXT, 'prepare'], { quiet: true });
await runNode([TSC]);
await runNode([TSC, '-p', 'core']);

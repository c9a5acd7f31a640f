// npm run annotate -- FILE.html|FILE.txt [--pack PACK]... [--date YYYY-MM-DD] [--json] [--trace] [--without STEP,…]
import { annotateStory } from './annotate-story';

process.exitCode = await annotateStory(process.argv.slice(2), { out: console.log, error: console.error });

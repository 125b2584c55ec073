// node approximate.mjs MODULE FILE WORDS ERRORS: where approx-string-match finds words in a text, after once that does not count.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module, file, words, errors] = process.argv.slice(2);
const { default: search } = await import(pathToFileURL(module).href);
const text = readFileSync(file, 'utf8');
search(text, words, Number(errors));
const begun = performance.now();
const found = search(text, words, Number(errors)).length;
console.log(JSON.stringify({ ms: performance.now() - begun, found }));

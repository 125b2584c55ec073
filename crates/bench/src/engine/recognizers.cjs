// node recognizers.cjs CULTURE number|all FILE: what Recognizers-Text finds in a text, after once that does not count.
const { readFileSync } = require('node:fs');
const numbers = require('@microsoft/recognizers-text-number');
const units = require('@microsoft/recognizers-text-number-with-unit');

const [culture, what, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const recognizers = {
  number: [numbers.recognizeNumber],
  all: [
    numbers.recognizeNumber, numbers.recognizeOrdinal, numbers.recognizePercentage,
    units.recognizeAge, units.recognizeCurrency, units.recognizeDimension, units.recognizeTemperature,
  ],
}[what];
const run = () => recognizers.reduce((n, recognize) => n + recognize(text, culture).length, 0);
run();
const begun = performance.now();
const found = run();
console.log(JSON.stringify({ ms: performance.now() - begun, found }));

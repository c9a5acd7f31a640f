// How English-language press shortens the names of states and provinces behind a place: "Portland, Ore.".

/** By region: the usage of American news agencies, and the two letters of the postal services. Folded, without stops. */
const SHORTENED = `
alabama: ala al
alaska: ak
arizona: ariz az
arkansas: ark ar
california: calif ca
colorado: colo co
connecticut: conn ct
delaware: del de
florida: fla fl
georgia: ga
hawaii: hi
idaho: id
illinois: ill il
indiana: ind in
iowa: ia
kansas: kan ks
kentucky: ky
louisiana: la
maine: me
maryland: md
massachusetts: mass ma
michigan: mich mi
minnesota: minn mn
mississippi: miss ms
missouri: mo
montana: mont mt
nebraska: neb ne
nevada: nev nv
new hampshire: nh
new jersey: nj
new mexico: nm
new york: ny
north carolina: nc
north dakota: nd
ohio: oh
oklahoma: okla ok
oregon: ore or
pennsylvania: pa
rhode island: ri
south carolina: sc
south dakota: sd
tennessee: tenn tn
texas: tex tx
utah: ut
vermont: vt
virginia: va
washington: wash wa
west virginia: wva wv
wisconsin: wis wi
wyoming: wyo wy
ontario: ont
quebec: que
british columbia: bc
alberta: alta
manitoba: man
saskatchewan: sask
`;

/** Short form → name, both folded. */
export const REGIONS_IN_FULL: ReadonlyMap<string, string> = new Map(
  SHORTENED.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string] => [form, name]);
    }),
);

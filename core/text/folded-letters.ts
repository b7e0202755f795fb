/**
 * The rule of `fold.ts` written out for the code units below 0x600: what `toLowerCase` and `normalize` say of each letter.
 *
 * Asking them fifteen hundred times took longer than all else that a small phrase table needs. A unit test holds every
 * line against Unicode; a new version of it may bring new letters there.
 */

/** Runs of letters and digits: the first code unit, and what each one from there on folds to. */
export const FOLDED_LETTERS: readonly (readonly [first: number, letters: string])[] = [
  [0x030, '0123456789'],
  [0x041, 'abcdefghijklmnopqrstuvwxyz'],
  [0x061, 'abcdefghijklmnopqrstuvwxyz'],
  [0x0aa, 'ª'],
  [0x0b5, 'µ'],
  [0x0ba, 'º'],
  [0x0c0, 'aaaaaaæceeeeiiiiðnooooo'],
  [0x0d8, 'øuuuuyþßaaaaaaæceeeeiiiiðnooooo'],
  [0x0f8, 'øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋoooooo'],
  [0x152, 'œœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫ'],
  [0x1ac, 'ƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøøaaaaee'],
  [0x206, 'eeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟ'],
  [0x260, 'ɠɡɢɣɤɥɦɧɨɩɪɫɬɭɮɯɰɱɲɳɴɵɶɷɸɹɺɻɼɽɾɿʀʁʂʃʄʅʆʇʈʉʊʋʌʍʎʏʐʑʒʓʔʕʖʗʘʙʚʛʜʝʞʟʠʡʢʣʤʥʦʧʨʩʪʫʬʭʮʯʰʱʲʳʴʵʶʷʸʹ'],
  [0x2ba, 'ʺʻʼʽʾʿˀˁ'],
  [0x2c6, 'ˆˇˈˉˊˋˌˍˎˏːˑ'],
  [0x2e0, 'ˠˡˢˣˤ'],
  [0x2ec, 'ˬ'],
  [0x2ee, 'ˮ'],
  [0x370, 'ͱͱͳͳʹ'],
  [0x376, 'ͷͷ'],
  [0x37a, 'ͺͻͼͽ'],
  [0x37f, 'ϳ'],
  [0x386, 'α'],
  [0x388, 'εηι'],
  [0x38c, 'ο'],
  [0x38e, 'υωιαβγδεζηθικλμνξοπρ'],
  [0x3a3, 'στυφχψωιυαεηιυαβγδεζηθικλμνξοπρςστυφχψωιυουωϗϐϑϒϒϒϕϖϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯϰϱϲϳθϵ'],
  [0x3f7, 'ϸϸϲϻϻϼͻͼͽееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмнопрстуфхцчшщъыьэюяе'],
  [0x451, 'еђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿҁҁ'],
  [0x48a, 'ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡии'],
  [0x4e4, 'ииооөөөөээууууууччӷӷыыӻӻӽӽӿӿԁԁԃԃԅԅԇԇԉԉԋԋԍԍԏԏԑԑԓԓԕԕԗԗԙԙԛԛԝԝԟԟԡԡԣԣԥԥԧԧԩԩԫԫԭԭԯԯ'],
  [0x531, 'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ'],
  [0x559, 'ՙ'],
  [0x560, 'ՠաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆևֈ'],
  [0x5d0, 'אבגדהוזחטיךכלםמןנסעףפץצקרשת'],
  [0x5ef, 'ׯװױײ'],
];

/** Runs of marks, and the soft hyphen: the first code unit, and the one after the last. */
export const IGNORED_UNITS: readonly (readonly [first: number, end: number])[] = [
  [0x0ad, 0x0ae],
  [0x300, 0x370],
  [0x483, 0x48a],
  [0x591, 0x5be],
  [0x5bf, 0x5c0],
  [0x5c1, 0x5c3],
  [0x5c4, 0x5c6],
  [0x5c7, 0x5c8],
];

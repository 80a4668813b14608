import { describe, expect, it, test } from 'vitest';
import { compileRules } from '../../src/rule/compile/compile.js';
import { TurnMatcher } from '../../src/rule/match/match.js';
import { type CheckOptions, marked, passageOf } from './marked.js';

const check = async (rule: string, text: string, options: CheckOptions = {}) =>
  expect(await marked(rule, text, options)).toBe(text);

describe('words', () => {
  test.each([
    ['support', 'They [[supported]] us; [[Supports]], [[SUPPORTING]], [[support]].'],
    ['=support', 'They supported us; supports, [[SUPPORT]], [[Support]].'],
    ['support*', '[[supported]] [[supportive]] unsupported [[support]]'],
    ['*support*', '[[supported]] [[unsupported]]'],
    ['wom?n', 'One [[woman]], two [[women]], no womn.'],
    ['mentor', "The [[mentor's]] room, the [[mentors]]' rooms, [[mentors]]."],
    ["don't", "I [[don’t]] and you [[don't]], do not."],
    ['don’t', "I [[don't]] know."],
    ['e-mail', 'An [[e-mail]], two [[e mails]], no email.'],
    ['face-to-face', 'We met [[face to face]], [[Face-to-Face]].'],
    ['constructor', 'A [[constructor]] and a __proto__.'],
    ['__proto__', 'A constructor and a __[[proto]]__.'],
    ['toString', '[[toString]] hasOwnProperty'],
    ['2nd', 'the [[2nd]] of 22'],
    ['trust', '[[Trust]]'],
    ['"first words" OR "last words"', '[[First words]] in between, and the [[last words]]'],
  ])('%s finds %s', (rule, text) => check(rule, text));

  it('stands in many rules at once', async () => {
    const codes = ['exam', 'exam*', '"the exam"', '=exam', 'exam NEAR hard'].map((text, index) => ({
      code: `code-${index}`,
      rules: [{ text }],
      unless: [],
      when: [],
    }));
    const { rules } = await compileRules(codes, { language: 'en', lists: new Map() });
    const [unit] = new TurnMatcher(rules).match(passageOf('the exam was hard'));
    expect(unit?.map(({ code }) => code)).toEqual(codes.map(({ code }) => code));
  });
});

describe('languages', () => {
  test.each([
    ['de', 'Freund', 'Meine [[Freunde]] und mein [[Freund]].'],
    ['de', 'Häuser', 'Ein [[Haus]], zwei [[HÄUSER]].'],
    ['de', '=Straße', 'Die [[STRASSE]], die [[Straße]].'],
    ['de', '=schön', 'Es war [[schön]], es war schon spät.'],
    ['fr', 'examen', "Avant l'[[examen]] et d’autres [[examens]].".replace("l'[[", "[[l'")],
    ['es', 'amigo', 'Mis [[amigos]] y mi [[amigo]].'],
    ['pt-BR', 'prova', 'As [[provas]] e a [[prova]].'],
    ['ru', 'экзамен', 'Сдали [[экзамены]] и [[экзамен]].'],
    ['fa', 'کتاب', '[[کتاب‌های]] من، [[كتاب]] تو، [[کتابها]]'],
    ['fa', '=می‌شود', 'این [[مي‌شود]] و شد'],
    ['fa', '۲۰۲۴', 'سال [[2024]] یا [[٢٠٢٤]]'],
    ['ar', '=كتاب', 'هذا [[كِتَاب]] وهذا [[کتاب]]'],
    ['zh', '考试', '我们的[[考试]]很难。'],
    ['zh', '压力', '[[压力]]很大'],
    ['xx', 'exam', 'One [[exam]], two exams.'],
    ['en', 'café', 'A [[café]], a [[CAFE\u0301]], a cafe.'],
  ])('%s: %s finds %s', (language, rule, text) => check(rule, text, { language }));
});

describe('phrases', () => {
  test.each([
    ['good friend', 'my [[good friends]], a [[good friend]], friend good'],
    ['"good friend"', 'my good friends, a [[Good Friend]]'],
    ['"older student*"', 'the [[older students]] and older guys'],
    ['good friend', 'a [[good <laughs> friend]]'],
    ['good friend', 'a good | friend'],
    ['"a b" OR "b c"', '[[a [[b]] c]]'],
    ['(good OR close) friend', 'a [[close friend]] and a [[good friend]]'],
    ['very very', 'a [[very [[very]] very]] long day'],
  ])('%s finds %s', (rule, text) => check(rule, text));

  it('may be made of lists', () =>
    check('@good @friend', 'a [[really good mate]], a [[nice pal]]', {
      lists: { good: ['nice', '"really good"'], friend: ['mate OR pal'] },
    }));
});

describe('NEAR and BEFORE', () => {
  test.each([
    ['exam NEAR/1 stress', 'The [[exam]] [[stressed]] me.'],
    ['exam NEAR/1 stress', 'The exam really stressed me.'],
    ['exam NEAR/2 stress', 'The [[exam]] really [[stressed]] me.'],
    ['exam NEAR/3 stress', '[[Stress]]. Then, an [[exam]].'],
    ['exam NEAR stress', 'exam one two three four five stress'],
    ['exam NEAR stress', '[[exam]] one two three four [[stress]]'],
    ['exam BEFORE/3 stress', 'stress exam'],
    ['exam BEFORE/3 stress', '[[exam]] [[stress]]'],
    ['"my exam" NEAR/1 stress', '[[my exam]] [[stress]]'],
    ['study NEAR/3 study', 'I study alone.'],
    ['study NEAR/3 study', '[[study]] and [[study]]'],
    ['study NEAR/3 "study group"', 'a study group'],
    ['exam NEAR/9 help NEAR/3 mentor', '[[exam]] a [[mentor]] gave [[help]]'],
    ['exam BEFORE/3 help BEFORE/3 mentor', '[[exam]] [[help]] [[mentor]]'],
    ['exam BEFORE/3 help BEFORE/3 mentor', 'exam mentor help'],
    [
      '(exam OR test) NEAR/2 (hard OR difficult)',
      'a [[difficult]] [[test]], an [[exam]] so [[hard]]',
    ],
    ['exam NEAR/2 stress', 'exam | stress'],
  ])('%s in %s', (rule, text) => check(rule, text));
});

describe('AND, OR, NOT and scopes', () => {
  test.each([
    ['help AND exam', '[[help]] with the [[exam]] | help | exam'],
    ['help OR exam', '[[help]] | [[exam]]'],
    ['help AND NOT exam', 'help exam | [[help]]'],
    ['sentence(help AND exam)', 'Help. Exam. | [[Help]] [[exam]]. Trust.'],
    ['sentence(help AND NOT exam)', '[[Help]]. Exam.'],
    ['turn(help AND exam)', 'Hm. | [[Help]]. | The [[exam]].'],
    ['help AND NOT turn(exam)', 'help | exam'],
    ['turn(help AND exam) AND trust', 'The [[exam]] | [[trust]] | [[help]]'],
    ['turn(unit(help AND exam) AND trust)', '[[trust]] | [[help]] [[exam]] | help'],
    ['turn(exam NEAR/3 help)', 'the [[exam]]. | so [[help]]'],
  ])('%s in %s', (rule, text) => check(rule, text));

  it('codes the unit of the first word of a match across units', async () => {
    const code = { code: 'c', rules: [{ text: 'turn(help AND exam)' }], unless: [], when: [] };
    const { rules } = await compileRules([code], { language: 'en', lists: new Map() });
    const matches = new TurnMatcher(rules).match(passageOf('hm | an exam | some help'));
    expect(matches.map((unit) => unit.length)).toEqual([0, 1, 0]);
  });
});

describe('denial', () => {
  test.each([
    ['affirmed(helpful)', 'It was [[helpful]].'],
    ['affirmed(helpful)', 'It was not helpful.'],
    ['affirmed(helpful)', 'It was never really that helpful.'],
    ['affirmed(helpful)', "It wasn't helpful. It didn’t seem helpful."],
    ['affirmed(helpful)', 'No, it was [[helpful]].'],
    ['affirmed(helpful)', 'Not nice but [[helpful]].'],
    ['affirmed(helpful)', 'It was not only [[helpful]].'],
    ['affirmed(helpful)', 'I did not. It was [[helpful]].'],
    ['affirmed(helpful)', 'not one two three four five six [[helpful]]'],
    ['affirmed(helpful)', 'It was not helpful, later it was [[helpful]].'],
    ['negated(helpful)', 'It was not [[helpful]], later it was helpful.'],
    ['affirmed(helpful)', 'Not nice,[[helpful]]'],
    ['mentor NEAR/8 affirmed(trust OR honest)', 'My [[mentor]] I could [[trust]].'],
    ['mentor NEAR/8 affirmed(trust OR honest)', 'My mentor I could not trust.'],
    ['affirmed("not bad")', 'It was [[not bad]].'],
    ['affirmed(help)', 'I did not get it and she [[helped]] me.'],
    ['affirmed(help)', 'They did not call and help.'],
    ['affirmed(help)', 'I was not sure until he [[helped]].'],
    ['negated(help)', "I can't say that they with all their time ever [[helped]]."],
    ['affirmed(help)', "I can't go there with all my time but for [[help]]."],
    ['affirmed(help)', 'I would not say so and they [[help]].'],
  ])('%s in %s', (rule, text) => check(rule, text));

  test.each([
    [
      'de',
      'negated(helfen)',
      'Sie haben mir nicht [[geholfen]], sie [[helfen]] mir nicht.'.replace(
        '[[geholfen]]',
        'geholfen',
      ),
    ],
    ['de', 'affirmed(hilfreich)', 'Das war nicht nur [[hilfreich]].'],
    ['fr', 'negated(utile)', "Ce n'est pas [[utile]]."],
    ['es', 'negated(útil)', 'No fue muy [[útil]].'],
    ['it', 'negated(utile)', 'Non era [[utile]].'],
    ['pt', 'negated(útil)', 'Não foi [[útil]].'],
    ['nl', 'negated(nuttig)', 'Het was niet [[nuttig]].'],
    ['fa', 'negated(مفید)', 'خیلی [[مفید]] نبود'],
    ['fa', 'affirmed(مفید)', 'خیلی [[مفید]] بود'],
  ])('%s: %s in %s', (language, rule, text) => check(rule, text, { language }));
});

describe('patterns', () => {
  test.each([
    ['/\\bexam\\w*/', 'My [[Exams]] and a re-[[exam]].'],
    ['/^so\\b/', '[[So]] I went, so. | [[so]]'],
    ['/help$/', 'help me, help'.replace(/help$/, '[[help]]')],
    ['/old friend/', 'an [[old\nfriend]], an [[old  friend]]'],
    ['/old friend/', 'an [[old <laughs> friend]]'],
    ['/laughs/', 'he <laughs> said'],
    ['/stra(ss|s)e/', 'die [[Straße]]'],
    ["/don't/", 'I [[don’t]]'],
    ['/\\d{4}/', 'in [[۲۰۲۴]]'],
    ['/[!]{2,}/', 'Great[[!!]] | Great!'],
    ['/exam\\w*/ NEAR/2 stress', 'an [[exam]] of [[stress]]'],
    ['sentence(/exam/ AND help)', 'exam. help. | [[exam]] [[help]].'],
    ['trust AND /ex.m/', '[[trust]] [[exam]] | exam'],
    ['/é\\w+/', 'the [[élan]]'],
    ['/colou?r/', '[[color]] and [[Colour]]'],
    ['/ab+c/', '[[abbbc]]'],
    ['/\\pL+2/', '[[wort2]]'],
    ['/a\\.b/', 'an [[a.b]]'],
    ['/(so|now) what/', '[[So what]], [[now what]]'],
    ['/EXAM/', 'an [[exam]]'],
  ])('%s in %s', (rule, text) => check(rule, text));

  it('runs in time linear in the text', () => check('/(x+x+)+y/', `${'x'.repeat(5000)} z`));
});

describe('filters', () => {
  const facts = { role: 'Mentor', speaker: 'Mentor A', session: 'First', 'Years in school': '2' };
  test.each([
    ['help AND role:mentor', '[[help]]'],
    ['help AND role:MENT*', '[[help]]'],
    ['help AND role:mentee', 'help'],
    ['help AND NOT role:mentee', '[[help]]'],
    ['help AND speaker:"mentor a"', '[[help]]'],
    ['help AND session:first', '[[help]]'],
    ['help AND years-in-school:2', '[[help]]'],
    ['help AND gender:female', 'help'],
    ['help AND constructor:x', 'help'],
  ])('%s in %s', (rule, text) => check(rule, text, { facts }));
});

describe('codes', () => {
  const spec = (
    code: string,
    rules: string[],
    conditions: { when?: string[]; unless?: string[] } = {},
  ) => ({
    code,
    rules: rules.map((text) => ({ text })),
    when: (conditions.when ?? []).map((text) => ({ text })),
    unless: (conditions.unless ?? []).map((text) => ({ text })),
  });
  const codesOf = async (specs: ReturnType<typeof spec>[], text: string, facts = {}) => {
    const { rules } = await compileRules(specs, { language: 'en', lists: new Map() });
    const units = new TurnMatcher(rules).match(passageOf(text, facts));
    return units.map((unit) => unit.map(({ code, rule }) => `${code}: ${rule.text}`));
  };

  it('are given by the first of their rules that matches, in codebook order', async () => {
    const specs = [spec('b', ['trust', 'help']), spec('a', ['exam', 'help OR trust'])];
    expect(await codesOf(specs, 'help | trust help')).toEqual([
      ['b: help', 'a: help OR trust'],
      ['b: trust', 'a: help OR trust'],
    ]);
  });

  it('may ask for each other in any order of the file', async () => {
    const specs = [
      spec('both', ['code:b AND code:a']),
      spec('a', ['code:b AND help']),
      spec('b', ['exam']),
    ];
    expect(await codesOf(specs, 'exam | exam help')).toEqual([
      ['b: exam'],
      ['both: code:b AND code:a', 'a: code:b AND help', 'b: exam'],
    ]);
  });

  it('are kept away by unless and by a when that does not hold', async () => {
    const specs = [
      spec('a', ['trust'], { unless: ['"trust fund"'] }),
      spec('b', ['trust'], { when: ['role:mentor'] }),
      spec('c', ['trust'], { when: ['NOT role:mentor'] }),
    ];
    expect(await codesOf(specs, 'trust | a trust fund', { role: 'mentor' })).toEqual([
      ['a: trust', 'b: trust'],
      ['b: trust'],
    ]);
  });
});

it('gives the same matches turn after turn', async () => {
  const code = {
    code: 'c',
    rules: [{ text: 'good friend' }, { text: 'turn(help AND exam)' }],
    unless: [],
    when: [],
  };
  const { rules } = await compileRules([code], { language: 'en', lists: new Map() });
  const matcher = new TurnMatcher(rules);
  const passage = passageOf('help | exam | a good friend');
  const once = matcher.match(passage);
  matcher.match(passageOf('nothing | here'));
  matcher.match(passageOf(''));
  expect(matcher.match(passage)).toEqual(once);
});

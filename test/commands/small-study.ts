// A small study of visitors and helpers of a repair café, made up, as files in memory.

const MONDAY = `The repair café, Monday evening

Moderator: What do you like about coming here?
Ann: I trust the people 🔧 here. They are honest when a thing cannot be mended.
Ben: Mm-hm.
Ann: And the coffee.
Moderator: What is hard?
Ben: The stairs are hard for me. Nobody can carry a washing machine up there.
`;

const TUESDAY = `**Moderator:** What do you like about coming here?

**Cleo:** I learned to solder. My hands got better at it.

**Dan:** I do not trust the lift. It is hard to get up without it.

**Cleo:** The tea is cold.
`;

export const CODEBOOK = `title: Repair café
version: 1.2.0
language: en
categories:
  - name: Being there
    subcategories:
      - name: Trust
        codes:
          - name: Honest people
            definition: Helpers tell the truth.
            rules: [affirmed(trust), honest]
      - name: Skills
        codes:
          - name: Learning
            definition: Somebody can do what they could not do before.
            when: role:helper
            rules: [learn*]
  - name: Obstacles
    subcategories:
      - name: The building
        codes:
          - name: Stairs and lift
            definition: Getting in and up.
            rules: [stairs, lift]
      - name: Opening hours
        codes:
          - name: Closed
            definition: They came and it was closed.
            rules: [closed]
`;

export const PARTICIPANTS = `id,session,role,gender,labels,age
ann,monday,visitor,f,Ann,71
ben,monday,visitor,m,Ben,68
cleo,tuesday,helper,female,Cleo,30
dan,tuesday,visitor,,Dan,44
eve,tuesday,visitor,f,Eve,50
`;

/** Not yet cut, not yet coded. */
export const STUDY: Readonly<Record<string, string>> = {
  'fga.yaml': 'title: The repair café\nlanguage: en\n',
  'participants.csv': PARTICIPANTS,
  'transcripts/monday.txt': MONDAY,
  'transcripts/tuesday.md': TUESDAY,
  'codebooks/cafe.yaml': CODEBOOK,
};

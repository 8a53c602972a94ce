const WORDS =
  'Ferns like rooms that see little sun. Water them when the top of the soil is dry, repot them every second spring, ' +
  'one size up, with fresh soil and a steady hand, and turn the pot by a quarter now and then.';

const section = (number) => `<h2>Chapter ${number}</h2>${`<p>${WORDS}</p>`.repeat(4)}`;

/** A plain page to read, the same for all that is measured in it. It has no script of its own. */
export const article = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>On ferns</title>
    <link rel="icon" href="data:," />
    <style>body { max-width: 42rem; margin: 2rem auto; font: 17px/1.6 Georgia, serif; }</style>
  </head>
  <body>
    <h1>On ferns</h1>
    ${Array.from({length: 8}, (_, index) => section(index + 1)).join('\n    ')}
  </body>
</html>
`;

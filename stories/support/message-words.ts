/** What is said in the scenes of messages, in one language. */
export interface MessageWords {
  readonly hello: string;
  readonly long: string;
  readonly link: string;
  readonly system: string;
  /** A bot's markup. */
  readonly rich: string;
  readonly question: string;
  readonly alike: readonly string[];
  readonly card: string;
  readonly about: string;
  readonly place: string;
  readonly file: string;
}

/** English. */
export const english: MessageWords = {
  hello: 'Good morning',
  long: 'The fern stands in the shade and is watered once a week, and yet its leaves turn brown at the tips. '.repeat(
    3,
  ),
  link: 'Please see https://example.com/ferns or write to help@example.com.',
  system: 'The office closes in ten minutes.',
  rich:
    '<p>Ferns want <b>shade</b> and <i>water</i>:</p><ul><li>once a week in winter</li><li>twice in summer</li></ul>' +
    '<table><tr><th>Fern</th><th>Price</th></tr><tr><td>Small</td><td>9</td></tr></table>' +
    '<p>More is <a href="https://example.com/ferns">on our page</a>.</p>',
  question: 'Water it once a week.',
  alike: ['How much light does it need?', 'When do I repot it?'],
  card: 'Care of ferns',
  about: 'Water, light and soil through the year',
  place: 'Our shop',
  file: 'Fern at the window',
};

/** Arabic, with names and addresses in Latin letters as they come. */
export const arabic: MessageWords = {
  hello: 'صباح الخير',
  long: 'تقف نبتة السرخس في الظل وتُسقى مرة في الأسبوع، ومع ذلك تصفرّ أطراف أوراقها. '.repeat(3),
  link: 'يُرجى زيارة https://example.com/ferns أو الكتابة إلى help@example.com.',
  system: 'يُغلق المكتب بعد عشر دقائق.',
  rich:
    '<p>يحتاج السرخس إلى <b>الظل</b> و<i>الماء</i>:</p><ul><li>مرة في الأسبوع شتاءً</li><li>مرتين صيفًا</li></ul>' +
    '<table><tr><th>السرخس</th><th>السعر</th></tr><tr><td>صغير</td><td>9</td></tr></table>' +
    '<p>المزيد <a href="https://example.com/ferns">في صفحتنا</a>.</p>',
  question: 'اسقها مرة في الأسبوع.',
  alike: ['كم تحتاج من الضوء؟', 'متى أنقلها إلى أصيص أكبر؟'],
  card: 'العناية بالسرخس',
  about: 'الماء والضوء والتربة على مدار السنة',
  place: 'متجرنا',
  file: 'السرخس عند النافذة',
};

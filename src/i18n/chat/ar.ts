import type {ChatMessages} from '../messages.js';

const plural = new Intl.PluralRules('ar');
const numbers = new Intl.NumberFormat('ar-u-nu-latn');
const format = (count: number) => numbers.format(count);
const isolate = (name: string) => `\u2068${name}\u2069`;

type Forms = Readonly<Record<Intl.LDMLPluralRule, (count: string) => string>>;
const counted = (forms: Forms) => (count: number) => forms[plural.select(count)](format(count));
const lettersLeft = counted({
  zero: () => 'لم يبقَ أي حرف',
  one: () => 'بقي حرف واحد',
  two: () => 'بقي حرفان',
  few: (count) => `بقيت ${count} أحرف`,
  many: (count) => `بقي ${count} حرفًا`,
  other: (count) => `بقي ${count} حرف`,
});
const unread = counted({
  zero: () => 'لا توجد رسائل غير مقروءة',
  one: () => 'رسالة واحدة غير مقروءة',
  two: () => 'رسالتان غير مقروءتين',
  few: (count) => `${count} رسائل غير مقروءة`,
  many: (count) => `${count} رسالة غير مقروءة`,
  other: (count) => `${count} رسالة غير مقروءة`,
});
const estimate = counted({
  zero: () => 'أقل من دقيقة',
  one: () => 'نحو دقيقة واحدة',
  two: () => 'نحو دقيقتين',
  few: (count) => `نحو ${count} دقائق`,
  many: (count) => `نحو ${count} دقيقة`,
  other: (count) => `نحو ${count} دقيقة`,
});

/** Modern standard Arabic in the polite plural, with the European digits that service sites use. */
export const messages: ChatMessages = {
  chat: 'المحادثة',
  visitor: 'الزائر',
  agent: 'ممثل الخدمة',
  bot: 'المساعد',
  you: 'أنتم',

  title: 'تحدثوا معنا',
  status: {
    connecting: 'جارٍ الاتصال…',
    bot: 'المساعد الآلي',
    queued: 'في انتظار ممثل الخدمة',
    agent: 'في خدمتكم',
    ended: 'انتهت المحادثة',
    offline: 'الخدمة مغلقة حاليًا',
  },
  minimize: 'تصغير',
  more: 'المزيد',
  endChat: 'إنهاء المحادثة',
  startNewChat: 'بدء محادثة جديدة',
  tryAgain: 'إعادة المحاولة',
  dismiss: 'إخفاء',
  close: 'إغلاق',
  voiceCall: 'مكالمة صوتية',
  videoCall: 'مكالمة فيديو',
  whyNoCalls: 'لماذا لا يمكنني الاتصال؟',
  callByPhone: 'الاتصال هاتفيًا',

  welcome: 'كيف يمكننا مساعدتكم؟',
  messages: 'الرسائل',
  message: 'رسالة',
  messageHint: 'اكتبوا رسالة…',
  send: 'إرسال',
  attachFile: 'إرفاق ملف',
  emoji: 'الرموز التعبيرية',
  tooLong: 'هذه الرسالة طويلة جدًا. يُرجى اختصارها أو إرسالها على أجزاء.',
  lettersLeft,
  sending: 'جارٍ الإرسال',
  sent: 'تم الإرسال',
  read: 'مقروءة',
  notSent: 'لم تُرسل',
  sendAgain: 'إعادة الإرسال',
  unshown: 'وصل محتوى لا يمكن عرضه هنا. يُرجى طلب إرساله نصًا.',
  unread,
  notice: {
    'agent-joined': (name) => `${isolate(name)} معكم الآن في المحادثة`,
    transferred: () => 'يجري تحويلكم إلى ممثل خدمة آخر',
    'ended-by-visitor': () => 'أنهيتم المحادثة',
    'ended-by-agent': () => 'أنهى ممثل الخدمة المحادثة',
    'ended-by-timeout': () => 'انتهت المحادثة لعدم كتابة أي رسالة منذ فترة',
    reconnected: () => 'انقطعت المحادثة وتجري إعادة الاتصال',
  },

  lookingForAgent: 'جارٍ البحث عن ممثل خدمة متاح…',
  queuePosition: (position) => (position <= 1 ? 'دوركم هو التالي' : `ترتيبكم في قائمة الانتظار: ${format(position)}`),
  queueEstimate: (minutes) => (minutes < 1 ? estimate(0) : estimate(minutes)),
  leaveQueue: 'مغادرة قائمة الانتظار',
  leaveMessage: 'ترك رسالة',

  consent: 'لإجراء المحادثة معكم، نرسل ما تكتبونه وعنوان الصفحة التي تتصفحونها إلى مركز الاتصال لدينا.',
  agree: 'أوافق',
  decline: 'لا، شكرًا',
  recording: 'قد تُسجَّل المكالمات بهدف تحسين خدمتنا.',
  understand: 'فهمت',

  cancel: 'إلغاء',

  fault: {
    'config/missing-channel': 'لم يتم إعداد هذه المحادثة بعد. يُرجى التواصل معنا بطريقة أخرى.',
    'config/bad-attribute': 'إعداد هذه المحادثة غير صحيح. يُرجى التواصل معنا بطريقة أخرى.',
    'auth/token-rejected': 'انتهت صلاحية جلستكم. حاولوا مرة أخرى، أو أعيدوا تحميل الصفحة.',
    'auth/credentials-failed': 'تعذّر تسجيل دخولكم إلى المحادثة. حاولوا مرة أخرى بعد قليل.',
    'network/offline': 'أنتم غير متصلين بالإنترنت. تحققوا من الاتصال، وسنتابع فور عودته.',
    'network/unreachable': 'يتعذّر الوصول إلى مركز الاتصال حاليًا. تحققوا من اتصالكم بالإنترنت، ثم حاولوا مرة أخرى.',
    'network/timeout': 'يستغرق مركز الاتصال وقتًا طويلًا للرد. حاولوا مرة أخرى بعد قليل.',
    'platform/refused': 'لم يتمكن مركز الاتصال من قبول الطلب. حاولوا مرة أخرى بعد قليل.',
    'platform/outside-hours': 'الخدمة مغلقة حاليًا. يُرجى العودة خلال ساعات العمل.',
    'platform/flow-controlled': 'يراسلنا عدد كبير من الأشخاص الآن. انتظروا قليلًا، ثم حاولوا مرة أخرى.',
    'platform/bad-reply': 'تعذّرت علينا قراءة رد مركز الاتصال. حاولوا مرة أخرى، أو تواصلوا معنا بطريقة أخرى.',
    'platform/session-lost': 'انقطعت المحادثة لفترة طويلة. ابدؤوا محادثة جديدة؛ ستبقى رسائلكم هنا.',
    'internal/bug': 'لم ينجح ذلك بسبب خطأ من جانبنا. أعيدوا تحميل الصفحة وحاولوا مرة أخرى.',
  },
};

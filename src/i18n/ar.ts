import type {Messages} from './messages.js';

const plural = new Intl.PluralRules('ar');
const numbers = new Intl.NumberFormat('ar-u-nu-latn');
const format = (count: number) => numbers.format(count);
const isolate = (name: string) => `\u2068${name}\u2069`;

type Forms = Readonly<Record<Intl.LDMLPluralRule, (count: string) => string>>;
const counted = (forms: Forms) => (count: number) => forms[plural.select(count)](format(count));

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
export const messages: Messages = {
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
  voiceCall: 'مكالمة صوتية',
  videoCall: 'مكالمة فيديو',
  whyNoCalls: 'لماذا لا يمكنني الاتصال؟',
  callByPhone: 'الاتصال هاتفيًا',

  welcome: 'كيف يمكننا مساعدتكم؟',
  messages: 'الرسائل',
  message: 'رسالة',
  messageHint: 'اكتبوا رسالة…',
  send: 'إرسال',
  tooLong: 'هذه الرسالة طويلة جدًا. يُرجى اختصارها أو إرسالها على أجزاء.',
  sending: 'جارٍ الإرسال',
  sent: 'تم الإرسال',
  notSent: 'لم تُرسل',
  sendAgain: 'إعادة الإرسال',
  unshown: 'وصل محتوى لا يمكن عرضه هنا. يُرجى طلب إرساله نصًا.',
  unread,
  notice: {
    'agent-joined': (name) => `${isolate(name)} معكم الآن في المحادثة`,
    'ended-by-visitor': () => 'أنهيتم المحادثة',
    'ended-by-agent': () => 'أنهى ممثل الخدمة المحادثة',
    'ended-by-timeout': () => 'انتهت المحادثة لعدم كتابة أي رسالة منذ فترة',
    reconnected: () => 'انقطعت المحادثة وتجري إعادة الاتصال',
  },

  lookingForAgent: 'جارٍ البحث عن ممثل خدمة متاح…',
  queuePosition: (position) => (position <= 1 ? 'دوركم هو التالي' : `ترتيبكم في قائمة الانتظار: ${format(position)}`),
  queueEstimate: (minutes) => (minutes < 1 ? estimate(0) : estimate(minutes)),
  leaveQueue: 'مغادرة قائمة الانتظار',

  consent: 'لإجراء المحادثة معكم، نرسل ما تكتبونه وعنوان الصفحة التي تتصفحونها إلى مركز الاتصال لدينا.',
  agree: 'أوافق',
  decline: 'لا، شكرًا',
  recording: 'قد تُسجَّل المكالمات بهدف تحسين خدمتنا.',
  understand: 'فهمت',

  canWeHearYou: 'هل نسمعكم جيدًا؟',
  canWeSeeYou: 'هل نراكم جيدًا؟',
  askingMicrophone: 'يسألكم المتصفح عن السماح لنا باستخدام الميكروفون. اختاروا «السماح» لإجراء المكالمة.',
  askingCamera: 'يسألكم المتصفح عن السماح لنا باستخدام الكاميرا والميكروفون. اختاروا «السماح» لإجراء المكالمة.',
  microphone: 'الميكروفون',
  camera: 'الكاميرا',
  microphoneLevel: 'مستوى صوت الميكروفون',
  cannotHearYou: 'لا نسمعكم بعد. قولوا شيئًا أو اختاروا ميكروفونًا آخر.',
  startCall: 'بدء المكالمة',
  cancel: 'إلغاء',

  callStatus: {
    requesting: 'جارٍ طلب المكالمة…',
    queued: 'في انتظار ممثل خدمة متاح…',
    transferred: 'جارٍ تحويل مكالمتكم…',
    connecting: 'جارٍ الاتصال…',
    connected: 'تم الاتصال',
    reconnecting: 'الاتصال ضعيف. جارٍ إعادة الاتصال…',
  },
  callDuration: 'مدة المكالمة',
  muteMicrophone: 'كتم الميكروفون',
  unmuteMicrophone: 'إلغاء كتم الميكروفون',
  turnCameraOff: 'إيقاف الكاميرا',
  turnCameraOn: 'تشغيل الكاميرا',
  hangUp: 'إنهاء المكالمة',
  yourPicture: 'صورتكم',
  agentPicture: 'صورة ممثل الخدمة',

  callAgain: 'معاودة الاتصال',
  outcome: {
    'hung-up-by-visitor': 'أنهيتم المكالمة',
    'hung-up-by-agent': 'أنهى ممثل الخدمة المكالمة',
    'queue-timeout': 'لم يتوفر أي ممثل خدمة في الوقت المناسب',
    busy: 'جميع ممثلي الخدمة مشغولون',
    declined: 'رُفضت المكالمة',
    'no-answer': 'لم يردّ أحد',
    'outside-hours': 'لا تُستقبل المكالمات في هذا الوقت',
    cancelled: 'ألغيتم المكالمة',
    failed: 'تعذّر إجراء المكالمة',
  },
  fault: {
    'config/missing-channel': 'لم يتم إعداد هذه المحادثة بعد. يُرجى التواصل معنا بطريقة أخرى.',
    'config/bad-attribute': 'إعداد هذه المحادثة غير صحيح. يُرجى التواصل معنا بطريقة أخرى.',
    'support/no-webrtc': 'لا يدعم هذا المتصفح المكالمات. افتحوا الصفحة في متصفح حديث، أو تابعوا عبر المحادثة.',
    'support/insecure-context': 'تتطلب المكالمات صفحة آمنة (https). تابعوا عبر المحادثة، أو افتحوا العنوان الآمن.',
    'support/policy-blocked':
      'لا تسمح هذه الصفحة باستخدام الميكروفون. افتحوها في علامة تبويب مستقلة، أو تابعوا عبر المحادثة.',
    'support/not-offered': 'المكالمات غير متاحة هنا. يسعدنا أن نساعدكم عبر المحادثة.',
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
    'device/permission-denied':
      'استخدام الميكروفون أو الكاميرا محظور في هذه الصفحة. اسمحوا به من شريط العنوان، ثم عاودوا الاتصال.',
    'device/permission-dismissed': 'بقي طلب استخدام الميكروفون دون رد. عاودوا الاتصال واختاروا «السماح».',
    'device/blocked-by-system':
      'لا يسمح جهازكم للمتصفح باستخدام الميكروفون أو الكاميرا. اسمحوا بذلك من إعدادات الخصوصية، ثم عاودوا الاتصال.',
    'device/not-found': 'لم يُعثر على ميكروفون أو كاميرا. صِلوا جهازًا، ثم عاودوا الاتصال.',
    'device/in-use': 'يستخدم برنامج آخر الميكروفون أو الكاميرا. أغلقوه، ثم عاودوا الاتصال.',
    'device/constraint':
      'لا يمكن استخدام الميكروفون المختار أو الكاميرا المختارة. اختاروا جهازًا آخر، ثم عاودوا الاتصال.',
    'device/lost': 'انفصل الميكروفون أو الكاميرا. أعيدوا توصيل الجهاز، ثم عاودوا الاتصال.',
    'signaling/gateway-unreachable': 'يتعذّر الوصول إلى خدمة المكالمات من هنا. حاولوا مرة أخرى، أو تابعوا عبر المحادثة.',
    'signaling/rejected': 'لم تقبل خدمة المكالمات هذه المكالمة. حاولوا مرة أخرى، أو تابعوا عبر المحادثة.',
    'signaling/lost': 'انقطع الاتصال بخدمة المكالمات. عاودوا الاتصال، أو تابعوا عبر المحادثة.',
    'media/ice-failed': 'لا يصل الصوت عبر هذه الشبكة. جرّبوا شبكة أخرى، أو تابعوا عبر المحادثة.',
    'media/no-audio': 'لا يصلنا أي صوت. انتظروا قليلًا، أو أنهوا المكالمة وعاودوا الاتصال.',
    'internal/bug': 'لم ينجح ذلك بسبب خطأ من جانبنا. أعيدوا تحميل الصفحة وحاولوا مرة أخرى.',
  },
};

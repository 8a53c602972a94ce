import type {ChatMessages} from '../messages.js';

const numbers = new Intl.NumberFormat('zh-CN');
const format = (count: number) => numbers.format(count);
const isolate = (name: string) => `\u2068${name}\u2069`;

/** Simplified Chinese, addressing the visitor as 您. Chinese has one plural form only. */
export const messages: ChatMessages = {
  chat: '在线客服',
  visitor: '访客',
  agent: '人工客服',
  bot: '智能助手',
  you: '您',

  title: '联系我们',
  status: {
    connecting: '正在连接…',
    bot: '智能助手为您服务',
    queued: '正在等待人工客服',
    agent: '人工客服为您服务',
    ended: '对话已结束',
    offline: '当前为非服务时间',
  },
  minimize: '最小化',
  more: '更多',
  endChat: '结束对话',
  startNewChat: '开始新对话',
  tryAgain: '重试',
  dismiss: '关闭提示',
  close: '关闭',
  voiceCall: '语音通话',
  videoCall: '视频通话',
  whyNoCalls: '为什么无法通话？',
  callByPhone: '拨打电话',

  welcome: '您好，请问有什么可以帮您？',
  messages: '消息列表',
  message: '消息',
  messageHint: '请输入消息…',
  send: '发送',
  attachFile: '添加文件',
  emoji: '表情',
  tooLong: '消息过长，请缩短内容或分几条发送。',
  lettersLeft: (count) => `还可输入 ${format(count)} 个字符`,
  sending: '发送中',
  sent: '已发送',
  read: '已读',
  notSent: '未发送',
  sendAgain: '重新发送',
  unshown: '收到的内容无法在此显示，请让对方改用文字发送。',
  unread: (count) => `${format(count)} 条未读消息`,
  notice: {
    'agent-joined': (name) => `${isolate(name)} 已加入对话`,
    transferred: () => '正在为您转接其他客服',
    'ended-by-visitor': () => '您已结束对话',
    'ended-by-agent': () => '客服已结束对话',
    'ended-by-timeout': () => '由于一段时间没有新消息，对话已结束',
    reconnected: () => '对话曾中断，正在重新连接',
  },

  lookingForAgent: '正在为您寻找空闲的客服…',
  queuePosition: (position) => (position <= 1 ? '下一位就是您' : `您目前排在第 ${format(position)} 位`),
  queueEstimate: (minutes) => (minutes < 1 ? '不到一分钟' : `大约 ${format(minutes)} 分钟`),
  leaveQueue: '退出排队',
  leaveMessage: '留言',

  consent: '为了与您对话，我们会将您输入的内容和您正在浏览的页面信息发送给我们的客服中心。',
  agree: '同意',
  decline: '暂不同意',
  recording: '为提升服务质量，通话可能会被录音或录像。',
  understand: '我知道了',

  cancel: '取消',

  fault: {
    'config/missing-channel': '在线客服尚未设置完成，请通过其他方式联系我们。',
    'config/bad-attribute': '在线客服的设置有误，请通过其他方式联系我们。',
    'auth/token-rejected': '您的会话已过期。请重试，或刷新页面。',
    'auth/credentials-failed': '暂时无法为您登录在线客服，请稍后重试。',
    'network/offline': '网络已断开。请检查网络连接，恢复后将自动继续。',
    'network/unreachable': '暂时无法连接客服中心。请检查网络连接，然后重试。',
    'network/timeout': '客服中心响应时间过长，请稍后重试。',
    'platform/refused': '客服中心未能受理此请求，请稍后重试。',
    'platform/outside-hours': '当前为非服务时间，请在服务时间内再联系我们。',
    'platform/flow-controlled': '当前咨询人数较多，请稍等片刻后重试。',
    'platform/bad-reply': '客服中心返回的内容无法识别。请重试，或通过其他方式联系我们。',
    'platform/session-lost': '对话中断时间过长。请开始新对话，您的消息会保留在这里。',
    'internal/bug': '由于我们的疏忽，操作未能完成。请刷新页面后重试。',
  },
};

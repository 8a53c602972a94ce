/**
 * The emoji that people send, by group: a choice of those of Unicode's Emoji 12 and before, which every supported
 * system draws. A screen reader names each from its own data.
 */
export const EMOJI: Readonly<Record<string, string>> = {
  faces:
    '😀 😃 😄 😁 😆 😅 😂 🤣 🙂 🙃 😉 😊 😇 🥰 😍 🤩 😘 😗 😚 😋 😛 😜 🤪 😝 🤗 🤭 🤫 🤔 🤐 🤨 😐 😑 😶 😏 😒 🙄 😬 😌 😔 😪 😴 😷 🤒 🤕 🤢 🤧 🥵 🥶 🥴 😵 🤯 🤠 🥳 😎 🤓 🧐 😕 😟 🙁 😮 😯 😲 😳 🥺 😦 😨 😰 😥 😢 😭 😱 😖 😣 😞 😓 😩 😫 🥱 😤 😡 😠',
  people:
    '👋 🤚 ✋ 🖖 👌 🤏 ✌️ 🤞 🤟 🤘 🤙 👈 👉 👆 👇 ☝️ 👍 👎 ✊ 👊 🤛 🤜 👏 🙌 👐 🤲 🤝 🙏 ✍️ 💪 👂 👀 🧠 👶 🧒 👦 👧 🧑 👨 👩 🧓 👴 👵 🙋 🙇 🤦 🤷 💃 🕺 👪',
  nature:
    '🐶 🐱 🐭 🐰 🦊 🐻 🐼 🐨 🐯 🦁 🐮 🐷 🐸 🐵 🐔 🐧 🐦 🦆 🦉 🐝 🦋 🐌 🐞 🐢 🐍 🐠 🐬 🐳 🌵 🌲 🌴 🌱 🍀 🍁 💐 🌷 🌹 🌻 🌸 🌍 🌙 ⭐ ☀️ ⛅ 🌧️ ⚡ ❄️ 🌈 🔥 💧',
  food: '🍏 🍎 🍐 🍊 🍋 🍌 🍉 🍇 🍓 🍒 🍑 🥭 🍍 🥥 🥝 🍅 🥑 🥦 🥕 🌽 🥔 🍞 🥐 🧀 🥚 🍳 🥞 🍔 🍟 🍕 🌮 🍝 🍜 🍣 🍚 🍰 🎂 🍪 🍫 🍿 ☕ 🍵 🥛 🍷 🍺 🥂',
  places: '🚗 🚕 🚌 🚑 🚒 🚚 🚲 🛵 ✈️ 🚀 🚁 ⛵ 🚆 🚉 🏠 🏡 🏢 🏥 🏦 🏨 🏪 🏫 🏭 ⛪ 🕌 🛕 🗽 🗼 🌉 🏖️ 🏔️ 🗺️ 📍 🧭',
  things:
    '⌚ 📱 💻 ⌨️ 🖨️ 📷 🎥 ☎️ 📺 ⏰ ⏳ 🔋 💡 🔦 📦 📫 ✉️ 📝 📄 📎 📌 📅 📊 ✂️ 🔒 🔑 🔨 🔧 ⚙️ 💳 💰 🧾 🛒 🎁 🎈 🎉 🏆 ⚽ 🏀 🎾 🎮 🎵 🎸 🩺 💊 🧳 ☂️ 👓 👕 👟',
  symbols:
    '❤️ 🧡 💛 💚 💙 💜 🖤 🤍 💔 💯 ✅ ☑️ ❌ ❗ ❓ ⚠️ 🚫 ℹ️ ➕ ➖ ➡️ ⬅️ ⬆️ ⬇️ 🔄 🔔 🔕 🆗 🆕 🆓 ♻️ ♿ 🟢 🟡 🔴 🔵',
};

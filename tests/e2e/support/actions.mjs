// Keyboard chords and pointer gestures as WebDriver action sequences: pure data, nothing is sent here.
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const NAMED = {
  Control: "\uE009", Shift: "\uE008", Alt: "\uE00A", Meta: "\uE03D",
  Enter: "\uE007", Tab: "\uE004", Escape: "\uE00C", Backspace: "\uE003", Delete: "\uE017", Space: " ", Plus: "+",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
  Home: "\uE011", End: "\uE010", PageUp: "\uE00E", PageDown: "\uE00F", Insert: "\uE016",
  F1: "\uE031", F2: "\uE032", F3: "\uE033", F4: "\uE034", F5: "\uE035", F6: "\uE036",
  F7: "\uE037", F8: "\uE038", F9: "\uE039", F10: "\uE03A", F11: "\uE03B", F12: "\uE03C",
};

/** "Control+Shift+z", "Enter", "a": all pressed in order, released in the opposite order. */
export function chord(keys) {
  const values = keys.split("+").map((key) => {
    if (!NAMED[key] && [...key].length !== 1) throw new Error(`unknown key: ${key}`);
    return NAMED[key] ?? key;
  });
  const down = values.map((value) => ({ type: "keyDown", value }));
  const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
  return [{ type: "key", id: "keyboard", actions: [...down, ...up] }];
}

const mouse = (actions) => [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }];
const over = (element) => ({ type: "pointerMove", duration: 20, origin: { [ELEMENT]: element[ELEMENT] }, x: 0, y: 0 });
const at = (x, y) => ({ type: "pointerMove", duration: 20, origin: "viewport", x: Math.round(x), y: Math.round(y) });
const press = (button) => [{ type: "pointerDown", button }, { type: "pointerUp", button }];

/** Gestures on an element, or between two points of the page. */
export const pointer = {
  hover: (element) => mouse([over(element)]),
  rightClick: (element) => mouse([over(element), ...press(2)]),
  doubleClick: (element) => mouse([over(element), ...press(0), ...press(0)]),
  drag(from, to, moves = 8) {
    const path = Array.from({ length: moves }, (_, index) => (index + 1) / moves);
    const between = path.map((part) => at(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part));
    return mouse([at(from.x, from.y), { type: "pointerDown", button: 0 }, ...between, { type: "pointerUp", button: 0 }]);
  },
};

/** What the command palette can run. */
export interface Command {
  id: string;
  group: string;
  title: string;
  /** The keyboard way, shown at the right. */
  hint?: string;
  /** Other words it is found by. */
  keywords?: string;
  run: () => void;
}

/** The commands that hold every word of the query, those whose title begins with it first. */
export function matching(commands: Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return commands;
  const rank = (command: Command) => {
    const title = command.title.toLowerCase();
    const all = `${title} ${command.group.toLowerCase()} ${(command.keywords ?? "").toLowerCase()}`;
    if (!words.every((word) => all.includes(word))) return -1;
    return title.startsWith(words[0]!) ? 2 : words.every((word) => title.includes(word)) ? 1 : 0;
  };
  return commands
    .map((command) => ({ command, rank: rank(command) }))
    .filter((entry) => entry.rank >= 0)
    .sort((a, b) => b.rank - a.rank)
    .map((entry) => entry.command);
}

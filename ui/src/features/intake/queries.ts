import { commands, type SelectionLimits, type Tag } from "@/bindings";
import { useRead } from "@/platform";

const TAGS: Tag[] = ["intake", "records", "projects", "plan", "settings", "closure"];

/** All proposals and the versions of the form. */
export const useIntake = () => useRead(TAGS, ["intake"], commands.intake);

/** One proposal. */
export const useProposal = (id: string) => useRead(TAGS, ["proposal", id], () => commands.proposal(id));

/** All committees and sessions. */
export const useCommittees = () => useRead(TAGS, ["committees"], commands.committees);

/** One session. */
export const useSession = (id: string) => useRead(TAGS, ["session", id], () => commands.session(id));

/** The best choice within limits. */
export const useSelection = (limits: SelectionLimits) =>
  useRead(TAGS, ["selection", limits], () => commands.selection(limits));

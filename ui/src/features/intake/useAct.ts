import { useAttempt } from "@/components/useAttempt";

/** Carries out a write; what stands against it is said long enough to be read. */
export const useAct = () => useAttempt({ seconds: 8, testId: "intake-refusal" });

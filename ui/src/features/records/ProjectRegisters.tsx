import { ChangeRegister } from "./ChangeRegister";
import { RiskRegister } from "./RiskRegister";

interface Props {
  project: string;
  locked: boolean;
}

/** The risks of one project. */
export function RisksTab({ project, locked }: Props) {
  return (
    <div className="screen-body fill">
      <RiskRegister project={project} locked={locked} />
    </div>
  );
}

/** The change requests of one project. */
export function ChangesTab({ project, locked }: Props) {
  return (
    <div className="screen-body fill">
      <ChangeRegister project={project} locked={locked} />
    </div>
  );
}

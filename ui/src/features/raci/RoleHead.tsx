import type { RaciRole } from "@/bindings";
import { useT } from "@/i18n";
import { choiceLabel } from "@/i18n/labels";

interface Props {
  role: RaciRole;
  roles: RaciRole[];
  pointed: boolean;
}

/** A column's head: the role, who holds it, what it is another word for, how many letters it has. */
export function RoleHead({ role, roles, pointed }: Props) {
  const t = useT();
  const alias = roles.find((other) => other.id === role.aliasOf);
  const [r, a, c, i] = role.counts;
  const holders = role.holders.join("、");
  const under = alias
    ? t("raci.aliasOf", { role: alias.name })
    : role.kind === "role"
      ? holders || t("raci.holdersNone")
      : holders || choiceLabel(t, "role", "kind", role.kind);
  return (
    <th className={pointed ? "raci-role pointed" : "raci-role"} data-testid={`raci-role-${role.name}`}>
      <div className="raci-role-name" title={role.name}>
        {role.name}
      </div>
      <div
        className={role.kind === "role" && !alias && !holders ? "raci-holders missing" : "raci-holders"}
        title={under}
      >
        {under}
      </div>
      <div className="raci-counts" title={t("raci.counts", { r, a, c, i })}>
        {["R", "A", "C", "I"]
          .map((letter, place) => [letter, role.counts[place]!] as const)
          .filter(([, count]) => count > 0)
          .map(([letter, count]) => letter + count)
          .join(" ")}
      </div>
    </th>
  );
}

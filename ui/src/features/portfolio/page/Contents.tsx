import { UnorderedListOutlined } from "@ant-design/icons";
import { Button, Popover, Tree } from "antd";
import type { PortfolioRow } from "@/bindings";
import { useT } from "@/i18n";
import { contentsOf, type Chosen, type Contents as Content } from "./contents";

interface Props {
  rows: readonly PortfolioRow[];
  chosen: Content;
  onChoose(next: Chosen | null): void;
}

/** Which projects and milestones stand on the page. */
export function Contents({ rows, chosen, onChoose }: Props) {
  const t = useT();
  const nodes = rows.map((row) => ({
    key: row.id,
    title: `${row.code} ${row.name}`,
    children: row.milestones.map((one) => ({ key: one.task, title: one.name })),
  }));
  const projectIds = new Set(rows.map((row) => row.id));
  const checked = [...chosen.projects, ...chosen.milestones];
  const choose = (keys: string[], touched: string, on: boolean) => {
    const next = new Set(keys);
    const row = rows.find((one) => one.id === touched);
    // A project comes with its key milestones and goes with all of them.
    for (const one of row?.milestones ?? []) {
      if (!on) next.delete(one.task);
      else if (one.key) next.add(one.task);
    }
    const owner = rows.find((one) => one.milestones.some((milestone) => milestone.task === touched));
    if (owner && on) next.add(owner.id);
    const all = [...next];
    onChoose({
      projects: all.filter((id) => projectIds.has(id)),
      milestones: all.filter((id) => !projectIds.has(id)),
    });
  };
  const tree = (
    <div className="page-contents">
      <Tree
        checkable
        checkStrictly
        selectable={false}
        height={420}
        treeData={nodes}
        checkedKeys={checked}
        onCheck={(keys, { node, checked: on }) =>
          choose((Array.isArray(keys) ? keys : keys.checked).map(String), String(node.key), on)
        }
      />
      <div className="row">
        <Button size="small" onClick={() => onChoose(null)}>
          {t("portfolio.pageDefault")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            const running = contentsOf(rows, null);
            onChoose({ projects: rows.map((row) => row.id), milestones: [...running.milestones] });
          }}
        >
          {t("portfolio.pageAll")}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover content={tree} trigger="click" placement="bottomLeft">
      <Button icon={<UnorderedListOutlined />} data-testid="page-contents">
        {t("portfolio.pageContents", { n: chosen.projects.size })}
      </Button>
    </Popover>
  );
}

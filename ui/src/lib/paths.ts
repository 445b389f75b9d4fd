/** Where each screen stands. Features link to one another by these paths, never by import. */
export const paths = {
  cockpit: "/",
  portfolio: (tab = "list") => `/portfolio/${tab}`,
  raci: "/raci",
  closures: "/closures",
  intake: (tab = "proposals", id?: string) => `/intake/${tab}` + (id ? `/${id}` : ""),
  project: (id: string, tab = "overview", panel?: string) =>
    `/project/${id}/${tab}` + (panel ? `/${panel}` : ""),
  budget: (section = "budget_line", id?: string) => `/budget/${section}` + (id ? `/${id}` : ""),
  register: (entity: string) => `/register/${entity}`,
  knowledge: "/knowledge",
  record: (entity: string, id: string) =>
    entity === "lesson" ? `/knowledge/${id}` : `/register/${entity}/${id}`,
  reports: (month?: string) => (month ? `/reports/${month}` : "/reports"),
  collection: (month?: string) => (month ? `/collection/${month}` : "/collection"),
  settings: (tab = "general") => `/settings/${tab}`,
};

/** Where each screen stands. Features link to one another by these paths, never by import. */
export const paths = {
  cockpit: "/",
  portfolio: "/portfolio",
  project: (id: string, tab = "overview") => `/project/${id}/${tab}`,
  register: (entity: string) => `/register/${entity}`,
  record: (entity: string, id: string) => `/register/${entity}/${id}`,
  reports: "/reports",
  settings: (tab = "general") => `/settings/${tab}`,
};

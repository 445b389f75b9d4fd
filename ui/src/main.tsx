import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PmoDesk } from "./app/PmoDesk";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <PmoDesk />
  </StrictMode>,
);

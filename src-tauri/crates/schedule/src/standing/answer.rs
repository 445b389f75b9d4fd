//! The answer brought up to date: float and findings of the lines that an edit reached, and the summaries above them.

use super::Standing;
use super::marks::Marks;
use crate::float;
use crate::links::Line;
use crate::outcome::TaskDates;
use crate::summary;

impl Standing {
    /// Computes the marked lines of the answer again.
    pub(super) fn answer(&mut self, mut lines: Marks) {
        let mut summaries = Marks::new(self.frame.tasks.len());
        let mut visited = Vec::new();
        while let Some(line) = lines.take_first() {
            visited.push(line);
            match self.frame.outline.lines[line] {
                Line::Summary => summaries.add(line),
                _ => {
                    let dates = float::dates(&self.frame, &self.passes, line);
                    self.put(line, dates, &mut summaries);
                }
            }
        }
        while let Some(line) = summaries.take_last() {
            let dates = summary::rolled_up(&self.frame, &self.passes, &self.schedule.tasks, line);
            visited.push(line);
            self.put(line, dates, &mut summaries);
        }
        visited.extend(self.ends());
        for line in visited {
            self.findings.look(&self.frame, &self.passes, &self.schedule, line);
        }
        if let Some(findings) = self.findings.tell() {
            self.schedule.findings = findings;
        }
    }

    fn put(&mut self, line: usize, dates: TaskDates, summaries: &mut Marks) {
        if self.schedule.tasks[line] != dates {
            self.schedule.tasks[line] = dates;
            let counts = self.frame.outline.lines[line] != Line::Out;
            self.frame.outline.parents[line].filter(|_| counts).into_iter().for_each(|p| summaries.add(p));
        }
    }

    /// The first and the last date of the plan. When one moved, the open ends have to be looked at: they are given.
    fn ends(&mut self) -> Vec<usize> {
        let (start, finish) = float::ends(&self.frame, &self.schedule.tasks);
        if (start, finish) == (self.schedule.start, self.schedule.finish) {
            return Vec::new();
        }
        (self.schedule.start, self.schedule.finish) = (start, finish);
        let links = &self.frame.links;
        let open = |line: &usize| {
            links.all_before(*line).next().is_none() || links.all_after(*line).next().is_none()
        };
        (0..self.frame.tasks.len()).filter(open).collect()
    }
}

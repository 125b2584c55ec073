//! Other people's tables, which show the same facts: each as its own guide says, bundled by esbuild with no more than it needs.

use super::facts::Facts;
use super::party::{Kind, Party, document, escaped};
use super::visit::Action;
use crate::fault::Outcome;
use serde_json::{Map, Value};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A table of somebody else.
struct Peer {
    name: &'static str,
    /// Its file in `peers/`.
    script: &'static str,
    content: &'static str,
    /// What it makes its table of.
    place: Place,
    /// The header of the column of values, to sort by; and its rows.
    header: &'static str,
    rows: &'static str,
    how: How,
}

enum Place {
    /// An empty element of this name.
    Empty(&'static str),
    /// The table in HTML.
    Table,
}

enum How {
    /// One file of what its script imports.
    Bundled { styles: bool },
    /// The package's own files, from these folders and with this sheet.
    AsIs { folders: &'static [&'static str], styles: &'static str },
}

const PEERS: [Peer; 5] = [
    Peer {
        name: "Tabulator",
        script: "tabulator",
        content: include_str!("peers/tabulator.js"),
        place: Place::Empty("div"),
        header: "[tabulator-field=\"Says\"].tabulator-col",
        rows: ".tabulator-row",
        how: How::Bundled { styles: true },
    },
    Peer {
        name: "Grid.js",
        script: "gridjs",
        content: include_str!("peers/gridjs.js"),
        place: Place::Empty("div"),
        header: "th[data-column-id=\"says\"] button",
        rows: "tbody tr",
        how: How::Bundled { styles: true },
    },
    Peer {
        name: "AG Grid Community",
        script: "ag-grid",
        content: include_str!("peers/ag-grid.js"),
        place: Place::Empty("div"),
        header: ".ag-header-cell[col-id=\"Says\"] .ag-header-cell-label",
        rows: ".ag-row",
        how: How::Bundled { styles: false },
    },
    Peer {
        name: "DataTables",
        script: "datatables",
        content: include_str!("peers/datatables.js"),
        place: Place::Table,
        header: "th.dt-orderable-asc:nth-child(2)",
        rows: "tbody tr",
        how: How::Bundled { styles: true },
    },
    Peer {
        name: "FINOS Perspective",
        script: "perspective",
        content: include_str!("peers/perspective.js"),
        place: Place::Empty("perspective-viewer"),
        header: "regular-table thead tr:last-child th:nth-child(2)",
        rows: "regular-table tbody tr",
        how: How::AsIs {
            folders: &[
                "perspective/dist/cdn",
                "perspective/dist/wasm",
                "perspective-viewer/dist/cdn",
                "perspective-viewer/dist/wasm",
                "perspective-viewer-datagrid/dist/cdn",
            ],
            styles: "perspective-viewer/dist/css/pro.css",
        },
    },
];

/// All of them, or what keeps one from being made.
pub(crate) fn parties(npm: &Path, facts: &Facts) -> Vec<(&'static str, Outcome<Party>)> {
    PEERS.iter().map(|peer| (peer.name, peer.party(npm, facts))).collect()
}

impl Peer {
    fn party(&self, npm: &Path, facts: &Facts) -> Outcome<Party> {
        let folder = format!("bench/{}", self.script);
        let mut files = match &self.how {
            How::Bundled { .. } => self.bundled(npm)?,
            How::AsIs { folders, styles } => {
                let packages = npm.join("node_modules/@finos");
                let mut files = vec![("script.js".to_owned(), self.content.as_bytes().to_vec())];
                files.push(("script.css".to_owned(), read(&packages.join(styles))?));
                for folder in *folders {
                    files.extend(all(&packages.join(folder), folder)?);
                }
                files
            }
        };
        files.push(("index.html".to_owned(), self.page(facts).into_bytes()));
        let rows = self.rows;
        let n_rows = facts.rows.len();
        // Where a row stands counts, too: some move rows without changing their order in the page.
        let state = format!(
            "(() => {{
                const root = target.getRootNode();
                const rows = [...root.querySelectorAll({rows:?})].map((row) => [row.getBoundingClientRect().top, row.textContent]);
                const top = Math.min(...rows.map(([top]) => top));
                return rows.length === {n_rows} ? JSON.stringify(rows.map(([at, text]) => [Math.round(at - top), text])) : null;
            }})()"
        );
        let sort = Action { name: "sort", target: format!("find({:?})", self.header), state };
        Ok(Party {
            name: self.name,
            kind: Kind::Peer,
            path: format!("{folder}/index.html"),
            framed: false,
            actions: vec![sort],
            files: files.into_iter().map(|(name, content)| (format!("{folder}/{name}"), content)).collect(),
        })
    }

    /// The script and its styles in one file each.
    fn bundled(&self, npm: &Path) -> Outcome<Vec<(String, Vec<u8>)>> {
        let made = npm.join("made");
        fs::create_dir_all(&made).map_err(|error| format!("{}: {error}", made.display()))?;
        let source = made.join(format!("{}-source.js", self.script));
        fs::write(&source, self.content).map_err(|error| format!("{}: {error}", source.display()))?;
        let bundle = made.join(format!("{}.js", self.script));
        let mut command = Command::new("node");
        command.arg(npm.join("node_modules/esbuild/bin/esbuild")).arg(&source);
        command.args(["--bundle", "--minify", "--format=esm", "--log-level=warning"]);
        command.arg(format!("--outfile={}", bundle.display())).env("NODE_PATH", npm.join("node_modules"));
        let status = command.status().map_err(|error| format!("node does not start: {error}"))?;
        if !status.success() {
            return Err(format!("esbuild can't bundle {}; see above", self.name));
        }
        let mut files = vec![("script.js".to_owned(), read(&bundle)?)];
        if self.has_styles() {
            files.push(("script.css".to_owned(), read(&bundle.with_extension("css"))?));
        }
        Ok(files)
    }

    fn has_styles(&self) -> bool {
        !matches!(self.how, How::Bundled { styles: false })
    }

    fn page(&self, facts: &Facts) -> String {
        let styles = if self.has_styles() { "<link rel=\"stylesheet\" href=\"script.css\">" } else { "" };
        let head = format!("{styles}<script type=\"module\" src=\"script.js\"></script>");
        let place = match self.place {
            Place::Empty(element) => {
                let style = if element == "div" { "" } else { " style=\"display:block;height:500px\"" };
                format!(
                    "<{element} id=\"table\"{style}></{element}><script id=\"rows\" type=\"application/json\">{}</script>",
                    json(facts)
                )
            }
            Place::Table => table(facts),
        };
        document(facts, &head, &format!("<h1>{}</h1>{place}", escaped(&facts.question)))
    }
}

/// The rows as a list of objects; nothing in it can end a script.
fn json(facts: &Facts) -> String {
    let object = |row: &super::facts::Row| {
        let cells = row.cells().map(|(name, cell)| (name.to_owned(), Value::from(cell)));
        Value::Object(cells.into_iter().collect::<Map<_, _>>())
    };
    Value::from(facts.rows.iter().map(object).collect::<Vec<_>>()).to_string().replace('<', "\\u003c")
}

fn table(facts: &Facts) -> String {
    let row = |cells: Vec<&str>, name: &str| {
        let cells: String = cells.iter().map(|cell| format!("<{name}>{}</{name}>", escaped(cell))).collect();
        format!("<tr>{cells}</tr>")
    };
    let head = facts.rows.first().map(|first| row(first.cells().map(|(name, _)| name).to_vec(), "th"));
    let rows: String = facts.rows.iter().map(|one| row(one.cells().map(|(_, cell)| cell).to_vec(), "td")).collect();
    format!("<table id=\"table\"><thead>{}</thead><tbody>{rows}</tbody></table>", head.unwrap_or_default())
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The files of a folder and of those in it, but for maps, which nobody asks for.
fn all(folder: &Path, name: &str) -> Outcome<Vec<(String, Vec<u8>)>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            files.extend(all(&path, &format!("{name}/{file}"))?);
        } else if !file.ends_with(".map") {
            files.push((format!("{name}/{file}"), read(&path)?));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::facts::Row;

    #[test]
    fn what_a_document_says_ends_no_script_and_no_cell() {
        let row = Row { says: "</script><b>".to_owned(), ..Row::default() };
        let facts = Facts { topic: "t".into(), language: "en".into(), question: "Q?".into(), rows: vec![row] };
        assert!(!json(&facts).contains("</script"));
        assert!(table(&facts).contains("<td>&lt;/script>&lt;b></td>"));
    }
}

//! x
fn main() {
    let r = seeds::review(
        std::path::Path::new(&std::env::args().nth(1).unwrap()),
        &seeds::words_folder(std::path::Path::new("")),
    );
    print!("{}", r.faults);
    for c in r.coverage {
        for n in c.numerals {
            if n.account == seeds::Account::Open {
                println!("{} {} {}", c.document, n.line, n.open())
            }
        }
    }
    println!("{:?}", r.shares);
}

"""Reads an export with stock readers and says what it found, as JSON: judge.py FORMAT PATH."""
import csv, json, os, sys, zipfile

format, path = sys.argv[1], sys.argv[2]
if format == "loam":
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        print(json.dumps({name: archive.read(name).decode("latin-1") for name in archive.namelist()}))
elif format == "markdown":
    import yaml

    pages = {}
    for folder, _, names in os.walk(path):
        for name in names:
            if not name.endswith(".md"):
                continue
            with open(os.path.join(folder, name), encoding="utf-8") as page:
                _, front, body = page.read().split("---\n", 2)
            pages[name] = {"front": json.loads(json.dumps(yaml.safe_load(front), default=str)), "body": body}
    print(json.dumps(pages))
elif format == "csv":
    tables = {}
    for name in os.listdir(path):
        with open(os.path.join(path, name), encoding="utf-8", newline="") as table:
            tables[name] = list(csv.DictReader(table, strict=True))
    print(json.dumps(tables))
elif format == "dayone":
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        journal = json.loads(archive.read("Loam.json"))
        print(json.dumps({"entries": journal["entries"], "names": archive.namelist()}))
elif format == "ics":
    from icalendar import Calendar

    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    print(json.dumps([{"uid": str(e["UID"]), "day": str(e.decoded("DTSTART")), "title": str(e["SUMMARY"])} for e in calendar.walk("VEVENT")]))

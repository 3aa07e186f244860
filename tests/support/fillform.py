#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""fillform.py poppler|pypdf FORM FILLED VALUES: fills in a PDF form with the library of Evince and
Okular, as a person does there, or as another library writes it. VALUES is JSON: of each field what is
written or chosen; of boxes, the box to tick, counted from the top. A field is named by what stands
behind the colon in its name. Exit code 77: the library is not here; 1: a field is not there."""

import json
import sys


def with_poppler(form, filled, values):
    import gi

    gi.require_version("Poppler", "0.18")
    from gi.repository import Gio, Poppler

    document = Poppler.Document.new_from_file(Gio.File.new_for_path(form).get_uri(), None)
    fields = {}
    for number in range(document.get_n_pages()):
        mappings = document.get_page(number).get_form_field_mapping()
        for mapping in sorted(mappings, key=lambda one: (-one.area.y2, one.area.x1)):
            fields.setdefault(mapping.field.get_name().split(":")[-1], []).append(mapping.field)
    for name, value in values.items():
        field = fields[name][value if isinstance(value, int) else 0]
        kind = field.get_field_type()
        if kind == Poppler.FormFieldType.BUTTON:
            field.button_set_state(True)
        elif kind == Poppler.FormFieldType.CHOICE:
            items = [field.choice_get_item(i) for i in range(field.choice_get_n_items())]
            field.choice_select_item(items.index(value))
        else:
            field.text_set_text(value)
    document.save(Gio.File.new_for_path(filled).get_uri())


def with_pypdf(form, filled, values):
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject, TextStringObject

    writer = PdfWriter()
    writer.clone_document_from_reader(PdfReader(form))
    root = writer._root_object
    fields = {one.get_object()["/T"].split(":")[-1]: one.get_object() for one in root["/AcroForm"]["/Fields"]}
    for name, value in values.items():
        field = fields[name]
        if field["/FT"] != "/Btn":
            code = [pair[0] for pair in field.get("/Opt", []) if pair[1] == value]
            field[NameObject("/V")] = TextStringObject(code[0] if code else value)
            continue
        box = field["/Kids"][value].get_object() if "/Kids" in field else field
        state = [code for code in box["/AP"]["/N"] if code != "/Off"][0]
        box[NameObject("/AS")] = field[NameObject("/V")] = NameObject(state)
    with open(filled, "wb") as file:
        writer.write(file)


try:
    {"poppler": with_poppler, "pypdf": with_pypdf}[sys.argv[1]](
        sys.argv[2], sys.argv[3], json.loads(sys.argv[4]))
except (ImportError, ValueError) as fault:
    print(fault, file=sys.stderr)
    sys.exit(77)

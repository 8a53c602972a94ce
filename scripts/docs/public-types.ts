/** The types that the public element's properties, methods and events name, as the compiler understands them. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

export interface PublicType {
  readonly name: string;
  readonly description: string;
  /** What an alias stands for; empty for an interface. */
  readonly text: string;
  /** An interface's own. */
  readonly fields: readonly {name: string; optional: boolean; type: string; description: string}[];
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WHOLE = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** All exported by `src/index.ts` that are types alone, and those of the given names that lie behind them. */
export const publicTypes = (besides: Readonly<Record<string, string>>): PublicType[] => {
  const entry = join(ROOT, 'src/index.ts');
  const others = Object.values(besides).map((file) => join(ROOT, file));
  const {options} = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
  );
  const program = ts.createProgram([entry, ...others], {...options, types: ['node'], noEmit: true});
  const checker = program.getTypeChecker();
  const exportsOf = (file: string): ts.Symbol[] => {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    if (!symbol) throw new Error(`${file} is no module.`);
    return checker.getExportsOfModule(symbol);
  };
  const behind = Object.entries(besides).map(([name, file]) => {
    const found = exportsOf(join(ROOT, file)).find((symbol) => symbol.name === name);
    if (!found) throw new Error(`${file} exports no ${name}.`);
    return found;
  });
  return [...exportsOf(entry), ...behind]
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter((symbol) => DOMAIN.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? ''))
    .filter(({flags}) => flags & (ts.SymbolFlags.TypeAlias | ts.SymbolFlags.Interface))
    .map((symbol) => typeOf(symbol, checker))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
};

/** What `src/index.ts` exports of other folders is for frameworks' types, or has a section of its own. */
const DOMAIN = /\/src\/(domain|i18n)\//;

const documentationOf = (symbol: ts.Symbol, checker: ts.TypeChecker): string =>
  ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\s+/g, ' ');

const typeOf = (symbol: ts.Symbol, checker: ts.TypeChecker): PublicType => {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const [declaration] = symbol.declarations ?? [];
  const isInterface = declaration !== undefined && ts.isInterfaceDeclaration(declaration);
  const fields = isInterface ? type.getProperties() : [];
  return {
    name: symbol.name,
    description: documentationOf(symbol, checker),
    text: isInterface ? '' : checker.typeToString(type, declaration, WHOLE | ts.TypeFormatFlags.InTypeAlias),
    fields: fields.map((field) => ({
      name: field.name,
      optional: (field.flags & ts.SymbolFlags.Optional) !== 0,
      type: checker.typeToString(checker.getNonNullableType(checker.getTypeOfSymbol(field)), declaration, WHOLE),
      description: documentationOf(field, checker),
    })),
  };
};
